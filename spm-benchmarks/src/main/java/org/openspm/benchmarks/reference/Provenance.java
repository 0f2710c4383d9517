package org.openspm.benchmarks.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.openspm.core.time.DateRange;

/**
 * Where a published figure comes from: its source and year, whom and which period it describes, who published it, how it was collected, and under which terms.
 *
 * <p>A bare number is no benchmark: the share of reps at quota runs from 22 % to 83 % in surveys of different years and populations. Only source and year are
 * required; what is not known is left out, and never guessed.
 *
 * <pre>{@code
 * Provenance.of("Survey of sales performance management", 2012)
 *         .withPopulation("companies of all sizes")
 *         .withSampleSize(291)
 *         .withPeriod(DateRange.of(LocalDate.of(2011, 9, 1), LocalDate.of(2011, 11, 1)))
 *         .withPublisher("Research house")
 *         .withCollectionMode(CollectionMode.SURVEY_OF_EXECUTIVES)
 *         .withLicence(Licence.named("cited with permission"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Provenance {

    private final String source;
    private final int year;
    private final Details details;

    /** What may be left out. */
    private record Details(
            @Nullable String population,
            @Nullable Long sampleSize,
            @Nullable DateRange period,
            @Nullable String publisher,
            @Nullable CollectionMode mode,
            @Nullable Licence licence) {}

    private Provenance(String source, int year, Details details) {
        this.source = source;
        this.year = year;
        this.details = details;
    }

    /**
     * Obtains the provenance of a figure.
     *
     * @param source  who published it and where, in words that let a reader find it
     * @param year  the year of publication, four digits
     * @return the provenance
     * @throws IllegalArgumentException if the source is blank or the year does not have four digits
     */
    public static Provenance of(String source, int year) {
        requireText(source, "source", "Name who published the figure, so that a reader can find it.");
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("The year (" + year
                    + ") does not have four digits.\nWrite the year of publication in full, such as 2013.");
        }
        return new Provenance(source, year, new Details(null, null, null, null, null, null));
    }

    /**
     * Returns this provenance with the population the figure describes.
     *
     * @param who  whom it describes, such as industry, size or role
     * @return the provenance
     * @throws IllegalArgumentException if the text is blank
     */
    public Provenance withPopulation(String who) {
        requireText(who, "population", "Say whom the figure describes, or leave the population out.");
        return with(
                new Details(who, details.sampleSize, details.period, details.publisher, details.mode, details.licence));
    }

    /**
     * Returns this provenance with the size of the sample behind the figure.
     *
     * @param n  how many were asked or observed, 1 or more
     * @return the provenance
     * @throws IllegalArgumentException if the number is not positive
     */
    public Provenance withSampleSize(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("The sample size (" + n
                    + ") is not positive.\nSay how many were asked or observed, or leave the sample size out.");
        }
        return with(
                new Details(details.population, n, details.period, details.publisher, details.mode, details.licence));
    }

    /**
     * Returns this provenance with the period that the figure covers, which is rarely the year of publication.
     *
     * @param covered  from the first day to the last one that was measured or asked about
     * @return the provenance
     * @throws IllegalArgumentException if the period has no beginning or no end
     */
    public Provenance withPeriod(DateRange covered) {
        if (!Objects.requireNonNull(covered, "period").isBounded()) {
            throw new IllegalArgumentException("The period (" + covered
                    + ") has no beginning or no end.\nGive both days, or leave the period out.");
        }
        return with(new Details(
                details.population, details.sampleSize, covered, details.publisher, details.mode, details.licence));
    }

    /**
     * Returns this provenance with who published the figure, where the source is a page or a document.
     *
     * @param who  the person or the organisation
     * @return the provenance
     * @throws IllegalArgumentException if the text is blank
     */
    public Provenance withPublisher(String who) {
        requireText(who, "publisher", "Name who published the figure, or leave the publisher out.");
        return with(new Details(
                details.population, details.sampleSize, details.period, who, details.mode, details.licence));
    }

    /**
     * Returns this provenance with how the figure was collected.
     *
     * @param how  the mode
     * @return the provenance
     */
    public Provenance withCollectionMode(CollectionMode how) {
        return with(new Details(
                details.population,
                details.sampleSize,
                details.period,
                details.publisher,
                Objects.requireNonNull(how, "mode"),
                details.licence));
    }

    /**
     * Returns this provenance with the terms under which the figure may be shown.
     *
     * @param terms  the licence
     * @return the provenance
     */
    public Provenance withLicence(Licence terms) {
        return with(new Details(
                details.population,
                details.sampleSize,
                details.period,
                details.publisher,
                details.mode,
                Objects.requireNonNull(terms, "licence")));
    }

    private Provenance with(Details more) {
        return new Provenance(source, year, more);
    }

    static void requireText(String text, String name, String remedy) {
        Objects.requireNonNull(text, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + name + " (" + text + ") is blank.\n" + remedy);
        }
    }

    /**
     * Returns where the figure can be found.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * Returns when the figure was published.
     *
     * @return the year
     */
    public int year() {
        return year;
    }

    /**
     * Returns whom the figure describes.
     *
     * @return the population, or empty if it is not known
     */
    public Optional<String> population() {
        return Optional.ofNullable(details.population);
    }

    /**
     * Returns how many were asked or observed.
     *
     * @return the size of the sample, or empty if it is not known
     */
    public OptionalLong sampleSize() {
        return details.sampleSize == null ? OptionalLong.empty() : OptionalLong.of(details.sampleSize);
    }

    /**
     * Returns which period the figure covers.
     *
     * @return the period, or empty if it is not known
     */
    public Optional<DateRange> period() {
        return Optional.ofNullable(details.period);
    }

    /**
     * Returns who published the figure.
     *
     * @return the publisher, or empty if it was not named apart from the source
     */
    public Optional<String> publisher() {
        return Optional.ofNullable(details.publisher);
    }

    /**
     * Returns how the figure was collected.
     *
     * @return the mode, or empty if it is not known
     */
    public Optional<CollectionMode> collectionMode() {
        return Optional.ofNullable(details.mode);
    }

    /**
     * Returns under which terms the figure may be shown.
     *
     * @return the licence, or empty if it is not known
     */
    public Optional<Licence> licence() {
        return Optional.ofNullable(details.licence);
    }

    /**
     * Returns how old the figure is: by the last day of the period that it covers, or by the year of publication where that is not known.
     *
     * @param on  the day to judge it on
     * @return full years since that day; since the last day of the year of publication; 0 if that is to come
     */
    public int ageInYears(LocalDate on) {
        LocalDate last = details.period == null ? LocalDate.of(year, 12, 31) : details.period.last();
        LocalDate today = Objects.requireNonNull(on, "on");
        return Math.max(0, Period.between(last, today).getYears());
    }

    /**
     * Returns all that is known as data.
     *
     * @return the texts by what they are, in a fixed order: source, year, publisher, period, population, sample size, collection mode, licence; what is not
     *     known is left out
     */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("source", source);
        map.put("year", Integer.toString(year));
        put(map, "publisher", details.publisher);
        put(map, "period", details.period);
        put(map, "population", details.population);
        put(map, "sample size", details.sampleSize);
        put(map, "collection mode", details.mode);
        put(map, "licence", details.licence);
        return Collections.unmodifiableMap(map);
    }

    private static void put(Map<String, String> map, String what, @Nullable Object known) {
        if (known != null) {
            map.put(what, known.toString());
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Provenance other
                && source.equals(other.source)
                && year == other.year
                && details.equals(other.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, year, details);
    }

    /**
     * Returns all that is known, in one line.
     *
     * @return such as {@code "Survey of sales performance management, 2012, companies of all sizes, n = 291"}
     */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ").add(source).add(Integer.toString(year));
        publisher().ifPresent(who -> words.add("published by " + who));
        period().ifPresent(covered -> words.add("covers " + covered));
        population().ifPresent(words::add);
        sampleSize().ifPresent(n -> words.add("n = " + n));
        collectionMode().ifPresent(how -> words.add(how.toString()));
        licence().ifPresent(terms -> words.add("licence " + terms));
        return words.toString();
    }
}
