/** A page in one of the engines, steered by scripts: what all of them have. */
export interface EnginePage extends AsyncDisposable {
  /** Name and version of the browser. */
  readonly browser: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of an async function in the page and returns what it returns, as JSON has it. */
  run(body: string): Promise<unknown>;
}

/** A browser engine that the app must work in. */
export interface Engine {
  readonly name: string;
  /** Where its browser is on this machine; undefined where there is none. */
  find(): Promise<string | undefined>;
  launch(path: string): Promise<EnginePage>;
}
