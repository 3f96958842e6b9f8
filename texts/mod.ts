import { fill, type Locale, type Sentence, type Values } from "@/core/text.ts";
import en from "./en/mod.ts";
import ro from "./ro/mod.ts";
import ur from "./ur/mod.ts";

type Contexts = typeof en;
/** Every sentence by `context.key`. */
export type TextKey = { [C in keyof Contexts]: `${C}.${keyof Contexts[C] & string}` }[keyof Contexts];

/** Says a sentence in one language, with its values filled in. */
export interface T {
  (key: TextKey, values?: Values): string;
  readonly locale: Locale;
  readonly sentences: Readonly<Record<TextKey, Sentence>>;
}

/** The sentences that an island was given, as written. */
export type Some<K extends TextKey> = Record<K, Sentence>;

const said: Record<Locale, T> = { en: speaker("en", en), ro: speaker("ro", ro), ur: speaker("ur", ur) };

/** The voice of one language. */
export function textIn(locale: Locale): T {
  return said[locale];
}

/** The raw sentences that an island needs, and no others; the island fills them with `fill` of `core/text.ts`. */
export function some<K extends TextKey>(t: T, keys: readonly K[]): Some<K> {
  return Object.fromEntries(keys.map((key) => [key, t.sentences[key]])) as Some<K>;
}

/** What a refusal or a field's problem says to a person; a code without a sentence is a fault of ours. */
export function sentenceFor(t: T, code: string, values?: Values): string {
  const key = `errors.${code}` as TextKey;
  return t(key in t.sentences ? key : "errors.internal", values);
}

function speaker(locale: Locale, contexts: Record<string, Record<string, Sentence>>): T {
  const sentences = Object.fromEntries(
    Object.entries(contexts).flatMap(([context, texts]) =>
      Object.entries(texts).map(([key, sentence]) => [`${context}.${key}`, sentence])
    ),
  ) as Record<TextKey, Sentence>;
  const say = (key: TextKey, values?: Values) => fill(sentences[key], values, locale);
  return Object.assign(say, { locale, sentences });
}
