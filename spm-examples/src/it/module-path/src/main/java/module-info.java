/** A host that is a module. */
module host {
    requires transitive org.openspm.core;
    requires org.openspm.compensation;
    requires transitive org.openspm.benchmarks;

    exports host;
}
