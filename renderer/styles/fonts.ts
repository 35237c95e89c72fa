// Imported one by one, so that the build can leave the older font format out of each.
import '@fontsource-variable/ibm-plex-sans/standard.css';
import '@fontsource-variable/ibm-plex-sans/standard-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
