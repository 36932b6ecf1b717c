export * from './openai';
