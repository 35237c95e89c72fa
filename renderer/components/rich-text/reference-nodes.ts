import { Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import {
  clauseTitle,
  exhibitLabel,
  exhibitTitle,
  findExhibit,
  type References,
} from './references.ts';

type ReferenceOptions = { references: References };

const exhibitIdOf = (node: ProseMirrorNode): string => String(node.attrs['exhibitId']);
const clauseIdOf = (node: ProseMirrorNode): string => String(node.attrs['clauseId']);

/** A live reference to an exhibit: its number as a tag. A click or Enter opens it. */
export const ExhibitRefNode = Node.create<ReferenceOptions>({
  name: 'exhibitRef',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { exhibitId: { rendered: false } };
  },

  // A tag copied from another case becomes its text: that exhibit is not here.
  parseHTML() {
    const parse = (element: HTMLElement): { exhibitId: string } | false => {
      const exhibitId = element.dataset['exhibitId'] ?? '';
      return findExhibit(this.options.references, exhibitId) ? { exhibitId } : false;
    };
    return [{ tag: 'span[data-exhibit-id]', getAttrs: parse }];
  },

  renderHTML({ node }) {
    const id = exhibitIdOf(node);
    return ['span', { 'data-exhibit-id': id }, exhibitLabel(this.options.references, id)];
  },

  renderText({ node }) {
    return exhibitLabel(this.options.references, exhibitIdOf(node));
  },

  addNodeView() {
    const { references } = this.options;
    return ({ node, view }) => {
      const id = exhibitIdOf(node);
      // While the text can be edited a tag is part of it and reached with the caret; otherwise it is a button of its own.
      const dom = document.createElement(view.editable ? 'span' : 'button');
      if (dom instanceof HTMLButtonElement) dom.type = 'button';
      dom.className = 'ex';
      dom.textContent = exhibitLabel(references, id);
      dom.title = exhibitTitle(references, id);
      dom.addEventListener('pointerenter', () => (dom.title = exhibitTitle(references, id)));
      dom.addEventListener('click', () => references.open(id));
      return { dom, ignoreMutation: () => true };
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'exhibitRef') {
          return false;
        }
        this.options.references.open(exhibitIdOf(selection.node));
        return true;
      },
    };
  },
});

/** A live reference to a clause of the policy. */
export const ClauseRefNode = Node.create<ReferenceOptions>({
  name: 'clauseRef',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { clauseId: { rendered: false } };
  },

  parseHTML() {
    const parse = (element: HTMLElement): { clauseId: string } | false => {
      const clauseId = element.dataset['clauseId'] ?? '';
      return clauseTitle(this.options.references, clauseId) === '' ? false : { clauseId };
    };
    return [{ tag: 'span[data-clause-id]', getAttrs: parse }];
  },

  renderHTML({ node }) {
    const id = clauseIdOf(node);
    const title = clauseTitle(this.options.references, id);
    return ['span', { 'data-clause-id': id, class: 'cl', title }, `§ ${id}`];
  },

  renderText({ node }) {
    return `clause ${clauseIdOf(node)}`;
  },
});
