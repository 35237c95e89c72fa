import { bookHistory } from '../../services/books/book-history.ts';
import { editBook, openBook, redoBook, undoBook } from '../../services/books/book-service.ts';
import { exportDocument, keepDocuments } from '../../services/books/document-service.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

type BookChannel =
  | 'book.open'
  | 'book.edit'
  | 'book.undo'
  | 'book.redo'
  | 'book.history'
  | 'document.keep'
  | 'document.view'
  | 'document.text'
  | 'document.export';

/** Answers the requests about books and the documents kept with them. `session` throws `locked` while no library is open. */
export function bookHandlers(session: () => LibrarySession): Pick<VaultHandlers, BookChannel> {
  return {
    'book.open': ({ book }) => openBook(session(), book),
    'book.edit': (input) => editBook(session(), input),
    'book.undo': ({ book }) => undoBook(session(), book),
    'book.redo': ({ book }) => redoBook(session(), book),
    'book.history': (query) => bookHistory(session(), query),
    'document.keep': ({ book, grants, jobId }, context) =>
      keepDocuments(
        session(),
        { book, paths: grants.map((grant) => pathOf(context, grant)) },
        {
          signal: context.signal,
          onProgress: (done, total) =>
            context.progress({ jobId, stage: 'keep', done, total, file: null }),
        },
      ),
    'document.view': ({ documentId }, context) =>
      session().documents.view(documentId, context.signal),
    'document.text': async ({ documentId }, context) => {
      const { text, encoding, isTruncated } = await session().documents.text(
        documentId,
        context.signal,
      );
      return { text, encoding: encoding ?? '', isTruncated };
    },
    'document.export': ({ documentId, target, recipient, purpose }, context) =>
      exportDocument(
        session(),
        { documentId, target: pathOf(context, target), recipient, purpose },
        context.signal,
      ),
  };
}
