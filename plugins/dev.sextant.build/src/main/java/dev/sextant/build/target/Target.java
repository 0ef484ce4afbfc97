package dev.sextant.build.target;

import dev.sextant.build.sink.Artifacts;

/** Something that a workspace can be turned into. It names files and writes none. */
public interface Target {

  /** The name on the command line, which is also the folder of its files. */
  String name();

  /** The files. */
  Artifacts produce(BuildInput input);
}
