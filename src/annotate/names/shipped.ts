import { type NameModel, readModel } from './model';
import stored from './model.json';

let model: NameModel | null = null;

/** The model that the extension ships, unpacked on first use. */
export function shippedModel(): NameModel {
  model ??= readModel(stored);
  return model;
}
