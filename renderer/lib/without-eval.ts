import { config } from 'zod';

// zod would try to compile its checks with `new Function`, which the content security policy reports as a violation.
// Imported before everything else, because schemas look at this setting when they are made.
config({ jitless: true });
