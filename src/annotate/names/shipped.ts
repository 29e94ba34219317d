import { type NameModel, readModel } from './model';
import file from './model.bin';

let model: NameModel | null = null;

/** The model that comes with the project, unpacked on first use. */
export function shippedModel(): NameModel {
  model ??= readModel(file);
  return model;
}
