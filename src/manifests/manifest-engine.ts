/**
 * What reads, moves, prints and draws manifests, which is not loaded with the library: a file of its own, as the engine of simulations is. It has dialects of its own, so
 * they are called by name from outside, and whatever it returns is plain data.
 */
export { checkedManifests } from './checked-manifests';
export { comparedManifests } from './compared-manifests';
export { drawnManifests, drawnObjects, flowchartPage, writtenPicture } from './drawn-manifests';
export { includedManifests } from './included-manifests';
export { movedManifests } from './moved-text';
export { printedApp } from './printed-app';
export { readManifests } from './read-manifests';
export { Refusal } from './refusal';
