import { execFileSync } from "node:child_process";

/** Builds the client as it is published, before the programs that use it run. */
export const setup = (): void => {
  execFileSync(process.execPath, ["tools/build-client.ts"], { stdio: "inherit" });
};
