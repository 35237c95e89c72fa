import { Editor } from '@tiptap/core';
import type { QuoteAttributes, RichText } from '../../../shared/domain/rich-text.ts';
import { editorContentOf, richTextOf } from './content.ts';
import { richTextExtensions } from './extensions.ts';
import { MentionList, mentionExtension } from './mentions.svelte.ts';
import { currentQuote } from './quote-node.ts';
import { reduceMarkup } from './reduce-markup.ts';
import type { References } from './references.ts';
import { countWords } from './words.ts';

/** What the editor is made with. */
export type EditorOptions = {
  readonly element: HTMLElement;
  readonly value: RichText;
  readonly references: References;
  readonly isReadOnly: boolean;
  /** Attributes of the element that is written in, such as its name. */
  readonly attributes: Record<string, string>;
  readonly onedit: (value: RichText) => void;
};

/** What the toolbar shows as pressed. */
export type Pressed = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
};

const nothingPressed: Pressed = {
  bold: false,
  italic: false,
  bulletList: false,
  orderedList: false,
};

/** One text being written: the editor, what its toolbar shows, and the list that opens on `@` and `§`. */
export class EditorState {
  pressed = $state.raw<Pressed>(nothingPressed);
  quote = $state.raw<QuoteAttributes | null>(null);
  words = $state(0);
  readonly mentions: MentionList;
  readonly editor: Editor;
  /** The value given or handed out last, to tell its own echo from a change made elsewhere. */
  #known: RichText;

  constructor(options: EditorOptions) {
    this.#known = options.value;
    this.words = countWords(options.value);
    this.mentions = new MentionList(options.references);
    this.editor = new Editor({
      element: options.element,
      extensions: [...richTextExtensions(options.references), mentionExtension(this.mentions)],
      content: editorContentOf(options.value),
      editable: !options.isReadOnly,
      injectCSS: false,
      // Pasted text is evidence or somebody's words: stars and dashes in it are not formatting.
      enablePasteRules: false,
      enableInputRules: ['bulletList', 'orderedList'],
      editorProps: { attributes: options.attributes, transformPastedHTML: reduceMarkup },
      onUpdate: ({ editor }) => {
        this.#known = richTextOf(editor.state.doc);
        this.words = countWords(this.#known);
        options.onedit(this.#known);
      },
      // Not on losing focus: that happens while the screen is being taken down, too.
      onTransaction: ({ editor, transaction }) =>
        transaction.getMeta('blur') === undefined && this.#look(editor),
    });
  }

  /** Takes a value from outside, such as one brought back by undo; the editor's own echo changes nothing. */
  accept(value: RichText): void {
    if (value === this.#known) return;
    this.#known = value;
    const { editor } = this;
    const doc = editor.schema.nodeFromJSON(editorContentOf(value));
    if (doc.eq(editor.state.doc)) return;
    this.words = countWords(value);
    const { tr } = editor.state;
    tr.replaceWith(0, tr.doc.content.size, doc.content);
    editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
  }

  destroy(): void {
    this.editor.destroy();
  }

  #look(editor: Editor): void {
    this.quote = currentQuote(editor);
    this.pressed = {
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
    };
  }
}
