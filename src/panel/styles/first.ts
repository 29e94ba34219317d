import blocks from './blocks.css';
import frame from './frame.css';
import scripts from './scripts.css';
import story from './story.css';
import themes from './themes.css';

/** What a story looks like before anything is known about it: on the way from click to paint. */
export const FIRST_STYLES = [themes, frame, story, blocks, scripts].join('');
