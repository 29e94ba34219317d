// Registered for the sites a person has allowed: says when a page of them looks like a story.
import { tellBackground } from './messages';
import { watchForStory } from './sites/watch';

watchForStory(document, () => tellBackground({ kind: 'story', began: performance.timeOrigin }));
