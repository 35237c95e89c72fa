import { z } from 'zod';
import { Grant, JobId } from './common.ts';

/** How a file leaves as it is: where to, to whom and why. */
export const copyExport = {
  target: Grant,
  recipient: z.string().max(300),
  purpose: z.string().max(1000),
};

/** How a document leaves as PDF or DOCX. */
export const documentExport = {
  ...copyExport,
  format: z.enum(['pdf', 'docx']),
  /** Encrypts the PDF when given. */
  password: z.string().min(8).max(200).nullable(),
  jobId: JobId,
};
