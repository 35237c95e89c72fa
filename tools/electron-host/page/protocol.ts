/** What the isolated world of a page tells the host. `payload` is encoded by the codec. */
export type FromPage =
  | { type: 'invoke'; channel: string; id: number; payload: string }
  | { type: 'send'; channel: string; payload: string }
  | { type: 'open'; url: string }
  | { type: 'accelerator'; accelerator: string };

/** What the host tells the isolated world of a page. */
export type ToPage =
  | { type: 'reply'; id: number; payload: string }
  | { type: 'failure'; id: number; message: string }
  | { type: 'message'; channel: string; payload: string }
  | { type: 'accelerators'; accelerators: readonly string[] };

/** The part of `process` that a sandboxed preload sees. */
export type PreloadEnvironment = {
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
};
