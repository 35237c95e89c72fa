/** The part of the driver that Casebook uses. The package carries types, but its `exports` hide them. */
declare module 'better-sqlite3' {
  namespace Database {
    type Parameters =
      | readonly (string | number | bigint | null | Uint8Array)[]
      | Readonly<Record<string, string | number | bigint | null | Uint8Array>>;

    type Options = { timeout?: number };

    type Statement = {
      run(parameters?: Parameters): { changes: number };
      get(parameters?: Parameters): unknown;
      all(parameters?: Parameters): unknown[];
      iterate(parameters?: Parameters): IterableIterator<unknown>;
    };

    type Transaction<T> = (() => T) & { immediate(): T };

    type Database = {
      readonly name: string;
      prepare(sql: string): Statement;
      exec(sql: string): void;
      pragma(sql: string, options?: { simple?: boolean }): unknown;
      transaction<T>(work: () => T): Transaction<T>;
      close(): void;
    };
  }

  const Database: {
    new (path: string, options?: Database.Options): Database.Database;
    readonly SqliteError: new (message: string, code: string) => Error & { readonly code: string };
  };

  export default Database;
}
