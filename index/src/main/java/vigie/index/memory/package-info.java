/** The search index in memory: for tests, and small enough to show what the real one promises. */
@org.jspecify.annotations.NullMarked
package vigie.index.memory;
