// Prints the median time of calling a module's `main`, in nanoseconds, after a first call.
import { readFileSync } from "node:fs";

const CALLS = 11;
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]));
instance.exports.main(0, 0);
const times = Array.from({ length: CALLS }, () => {
  const begin = process.hrtime.bigint();
  instance.exports.main(0, 0);
  return Number(process.hrtime.bigint() - begin);
});
console.log(times.sort((a, b) => a - b)[Math.floor(CALLS / 2)]);
