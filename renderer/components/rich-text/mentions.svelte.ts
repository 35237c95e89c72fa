import { Extension, type Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import {
  mentionKinds,
  mentionsFor,
  type Mention,
  type MentionKind,
  type References,
} from './references.ts';

/** Characters that may stand directly before `@` or `§`; a letter may not, as in an e-mail address. */
const allowedPrefixes = [' ', '\u00a0', '(', '[', '“', '‘', '"', '/', '–', '—'];

const kinds: readonly MentionKind[] = ['exhibit', 'clause'];
const pluginKeys = {
  exhibit: new PluginKey('mention-exhibit'),
  clause: new PluginKey('mention-clause'),
} as const;

/** The list that opens while a reference is being typed. */
export class MentionList {
  kind = $state<MentionKind>('exhibit');
  items = $state.raw<readonly Mention[]>([]);
  active = $state(0);
  isOpen = $state(false);
  /** The element of the list; the editor's plugin places it at the caret. */
  element = $state.raw<HTMLElement | null>(null);

  readonly references: References;
  readonly id = `mentions-${crypto.randomUUID()}`;
  #props: SuggestionProps | null = null;
  #unmount: (() => void) | null = null;

  constructor(references: References) {
    this.references = references;
  }

  optionId(index: number): string {
    return `${this.id}-${index}`;
  }

  open(kind: MentionKind, props: SuggestionProps): void {
    this.kind = kind;
    if (this.element) this.#unmount = props.mount(this.element);
    this.update(props);
  }

  update(props: SuggestionProps): void {
    this.#props = props;
    this.items = mentionsFor(this.kind, props.query, this.references);
    this.active = 0;
    this.isOpen = this.items.length > 0;
    this.#describe(props.editor);
  }

  close(editor: Editor): void {
    this.isOpen = false;
    this.items = [];
    this.#unmount?.();
    this.#unmount = null;
    this.#props = null;
    this.#describe(editor);
  }

  /** Takes a line of the list into the text. */
  choose(index: number): void {
    const item = this.items[index];
    const props = this.#props;
    if (!item || !props) return;
    const { node, attribute } = mentionKinds[this.kind];
    props.editor
      .chain()
      .focus()
      .insertContentAt(props.range, { type: node, attrs: { [attribute]: item.id } })
      .run();
  }

  /** Moves through the list and chooses; true when the key was meant for it. */
  press(key: string): boolean {
    if (!this.isOpen) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + this.items.length) % this.items.length;
      if (this.#props) this.#describe(this.#props.editor);
      return true;
    }
    if (key !== 'Enter' && key !== 'Tab') return false;
    this.choose(this.active);
    return true;
  }

  /** Says which line is chosen to those who hear the editor. */
  #describe({ view }: Editor): void {
    const attributes = {
      'aria-controls': this.id,
      'aria-activedescendant': this.optionId(this.active),
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (this.isOpen) view.dom.setAttribute(name, value);
      else view.dom.removeAttribute(name);
    }
  }
}

/** Opens the list on `@` for exhibits and on `§` for clauses. */
export function mentionExtension(list: MentionList): Extension {
  return Extension.create({
    name: 'mentions',
    // The list takes Enter and the arrows before lists and quotations do.
    priority: 1000,
    addProseMirrorPlugins() {
      return kinds.map((kind) =>
        Suggestion({
          editor: this.editor,
          pluginKey: pluginKeys[kind],
          char: mentionKinds[kind].char,
          allowedPrefixes,
          decorationClass: 'rt-typing',
          floatingUi: { strategy: 'fixed' },
          render: () => ({
            onStart: (props) => list.open(kind, props),
            onUpdate: (props) => list.update(props),
            onExit: ({ editor }) => list.close(editor),
            onKeyDown: ({ event }) => list.press(event.key),
          }),
        }),
      );
    },
    onBlur({ editor }) {
      // Afterwards, because focus is also lost while the screen is being taken down.
      setTimeout(() => {
        if (!list.isOpen || editor.isDestroyed || editor.isFocused) return;
        exitSuggestion(editor.view, pluginKeys[list.kind]);
      });
    },
  });
}

/** Types the character that opens the list, with a space before it where one is needed. */
export function startMention(editor: Editor, kind: MentionKind): void {
  const before = editor.state.selection.$from.nodeBefore;
  const last = before ? (before.text?.at(-1) ?? 'x') : ' ';
  const gap = allowedPrefixes.includes(last) ? '' : ' ';
  editor.chain().focus().insertContent(`${gap}${mentionKinds[kind].char}`).run();
}
