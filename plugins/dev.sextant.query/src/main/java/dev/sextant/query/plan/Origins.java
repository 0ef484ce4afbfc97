package dev.sextant.query.plan;

/** Makes the rows from which leaves come. */
record Origins(Context context) {

  Derived derived(Origin origin) {
    return switch (origin) {
      case Origin.Stored s -> new Derived(context.definitions().source(s.source()), null);
    };
  }
}
