import { dialectNamed } from './read-manifests';
import { Refusal } from './refusal';
import { CheckedDocument, documentOf } from '../check/document';
import { GivenFile, readGiven, unreadableIn } from '../check/given-file';
import { siteOf } from '../check/site-of-files';
import { mermaid, tooLarge } from '../draw/mermaid';
import { Picture } from '../draw/picture';
import { pictureOf, PictureOptions } from '../draw/picture-of-site';
import { PictureFormat, WRITERS } from '../draw/writers';
import { JsonObject } from '../schema/json-type';

/** An object that is not read from a file. */
export interface DrawnObject {
  readonly manifest: JsonObject;
  /** What becomes a file with it. */
  readonly origin: string;
  /** What made it. */
  readonly place: string;
}

/** Draws files of which everything can be read. @throws Refusal where not, or where nobody knows which gateway they are for */
export function drawnManifests(given: readonly GivenFile[], stated: string | undefined, isWhole: boolean): Picture {
  const documents = readGiven(given).flatMap(file => file.documents);
  const wrong = unreadableIn(documents, 'draw');
  if (wrong.length > 0) { throw new Refusal(`not everything can be read:\n  ${wrong.slice(0, 20).join('\n  ')}`); }
  return drawn(documents, stated, { isWhole });
}

/** Draws objects as what they say in files would be drawn. */
export function drawnObjects(objects: readonly DrawnObject[], dialect: string, isWhole: boolean): Picture {
  const places = new Map<JsonObject, string>();
  const documents = objects.map(({ manifest, origin, place }) => {
    const plain = JSON.parse(JSON.stringify(manifest)) as JsonObject;
    places.set(plain, place);
    return documentOf(origin, plain);
  });
  return drawn(documents, dialect, { isWhole, placeOf: ({ manifest, origin }) => places.get(manifest) ?? origin });
}

/** A picture as a text. */
export const writtenPicture = (picture: Picture, format: PictureFormat): string => WRITERS[format](picture);

/** A page of Markdown with a flowchart; where that is too large for pages, it says so. */
export function flowchartPage(picture: Picture): string {
  const flowchart = mermaid(picture);
  const large = tooLarge(picture, flowchart);
  return `# Gateways\n\n${large === undefined ? '' : `${large}. A drawing as .svg or .html has no limit.\n\n`}\`\`\`mermaid\n${flowchart}\`\`\`\n`;
}

function drawn(documents: readonly CheckedDocument[], stated: string | undefined, options: PictureOptions): Picture {
  const site = siteOf(documents, { dialect: stated === undefined ? undefined : dialectNamed(stated) });
  if (typeof site === 'string') { throw new Refusal(site); }
  return pictureOf(site, options);
}
