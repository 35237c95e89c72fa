import type { ContentItem } from '../../../shared/domain/content-item.ts';

/** Changes fields of a content item; `what` names them for undo and the history. */
export type EditItem = (what: string, fields: Partial<ContentItem>) => void;

/** What the groups of a content item's form get. */
export type ItemFieldsProps = {
  readonly item: ContentItem;
  readonly edit: EditItem;
  readonly isReadOnly: boolean;
};
