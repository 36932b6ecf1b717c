/** What simulations are made with, which is not loaded with the library. */
export { siteOfFiles } from '../check/site-of-files';
export { storyText } from '../walk/shown/story-text';
export { misnamed } from '../walk/misnamed';
export { Site } from '../walk/site';
export { GatewayState } from '../walk/state';
export { walkAll } from '../walk/walk';
export { CannotTell } from '../walk/walking';
