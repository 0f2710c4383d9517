package org.openspm.performance;

/** The numbers of a measurement, from the command line with commas or blanks between them. */
final class Sizes {

    private Sizes() {}

    /** Returns the numbers given, and the defaults for those that are not. */
    static int[] of(String[] arguments, int... defaults) {
        int[] sizes = defaults.clone();
        String[] words = String.join(",", arguments).split("[ ,]+", -1);
        int at = 0;
        for (String word : words) {
            if (!word.isEmpty() && at < sizes.length) {
                sizes[at++] = Integer.parseInt(word);
            }
        }
        return sizes;
    }
}
