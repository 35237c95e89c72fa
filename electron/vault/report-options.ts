import type { ReportOptions } from '../services/reports/render-report.ts';
import type { RequestContext } from './request-context.ts';

/** How long work on a document is stopped and followed: with its request, as its job. */
export function reportOptions(jobId: string, context: RequestContext): ReportOptions {
  return {
    signal: context.signal,
    onProgress: (progress) => context.progress({ jobId, file: null, ...progress }),
  };
}
