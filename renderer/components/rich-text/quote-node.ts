import { Node, type Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { QuoteAttributes } from '../../../shared/domain/rich-text.ts';
import { quoteAttributesOf } from './content.ts';
import { languageName } from './languages.ts';
import { exhibitLabel, findExhibit, type References } from './references.ts';

type QuoteOptions = { references: References };

/** A verbatim quotation: one block in its own language and direction, with the exhibit it stands in below it. */
export const QuoteNode = Node.create<QuoteOptions>({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return { lang: { default: 'en-GB' }, dir: { default: 'ltr' }, exhibitId: { default: null } };
  },

  // Only what this editor copied itself: a quotation of a web page would lose its paragraphs here.
  parseHTML() {
    return [
      {
        tag: 'blockquote[data-quote]',
        getAttrs: (element) => parsedAttributes(element, this.options.references),
      },
    ];
  },

  renderHTML({ node }) {
    const { lang, dir, exhibitId } = quoteAttributesOf(node);
    return ['blockquote', { 'data-quote': exhibitId ?? '', lang, dir }, 0];
  },

  addNodeView() {
    return ({ node }) => quoteView(node, this.options.references);
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => breakLineOrLeave(editor) };
  },
});

function parsedAttributes(element: HTMLElement, references: References): QuoteAttributes {
  const source = element.dataset['quote'] ?? '';
  return {
    lang: element.lang || 'en-GB',
    dir: element.dir === 'rtl' ? 'rtl' : 'ltr',
    exhibitId: findExhibit(references, source) ? source : null,
  };
}

function quoteView(node: ProseMirrorNode, references: References): NodeView {
  const dom = document.createElement('blockquote');
  const contentDOM = document.createElement('p');
  const footer = document.createElement('footer');
  dom.className = 'quote';
  footer.contentEditable = 'false';
  dom.append(contentDOM, footer);
  const show = (shown: ProseMirrorNode): void => {
    const { lang, dir, exhibitId } = quoteAttributesOf(shown);
    contentDOM.lang = lang;
    contentDOM.dir = dir;
    footer.textContent = [languageName(lang), exhibitId && exhibitLabel(references, exhibitId)]
      .filter(Boolean)
      .join(' · ');
  };
  show(node);
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type.name !== 'quote') return false;
      show(next);
      return true;
    },
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
  };
}

/** Enter stays in the quotation; on an empty last line it leaves. */
function breakLineOrLeave(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if ($from.parent.type.name !== 'quote') return false;
  if ($from.parent.content.size === 0) return editor.commands.setNode('paragraph');
  const isAtEnd = empty && $from.parentOffset === $from.parent.content.size;
  if (!isAtEnd || $from.nodeBefore?.type.name !== 'hardBreak')
    return editor.commands.setHardBreak();
  const after = $from.after();
  return editor
    .chain()
    .deleteRange({ from: $from.pos - 1, to: $from.pos })
    .insertContentAt(after - 1, { type: 'paragraph' })
    .setTextSelection(after)
    .run();
}

/** The quotation the caret is in, or null. */
export function currentQuote(editor: Editor): QuoteAttributes | null {
  return editor.isActive('quote') ? quoteAttributesOf(editor.state.selection.$from.parent) : null;
}

/** Makes the paragraphs of the selection a quotation, or a quotation paragraphs again. */
export function toggleQuote(editor: Editor): void {
  const chain = editor.chain().focus();
  if (currentQuote(editor)) chain.setNode('paragraph').run();
  else chain.clearNodes().setNode('quote').run();
}

/** Changes what is known of the quotation the caret is in; the editor does not take the focus. */
export function setQuoteAttributes(editor: Editor, attributes: Partial<QuoteAttributes>): void {
  editor.commands.updateAttributes('quote', attributes);
}
