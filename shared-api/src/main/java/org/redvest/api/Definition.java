package org.redvest.api;

/** What a published figure counts. The key is stable: where a definition changes, another one is added. */
public enum Definition {
    /** What is ranked. */
    RANKED_SERVICE(
            "Records of services in the period that count and rest neither on an estimate nor on a list; a record under notice"
                    + " counts; whoever has several numbers is one person, counted once in each entry."),
    /** Totals and statistics of the disclosure. */
    COUNTED_SERVICE(
            "Records of services in the period that count, on whatever evidence; a record under notice counts; whoever has several"
                    + " numbers is one person, counted once in each entry."),
    /** Totals of the disclosure of one column of a ranking. */
    SERVICE_OF_A_COLUMN(
            "Records of services in the period that stand in the column of a ranking that was asked for, whether they count or not;"
                    + " whoever has several numbers is one person, counted once."),
    /** Registered volunteers. */
    REGISTERED_PERSONS(
            "Registrations that are in effect at the end of the period, each person once: neither erased, banned, lapsed nor"
                    + " contested. Whether they served is not asked."),
    /** Registered organisations and teams. */
    REGISTERED_ORGANISATIONS("Organisations and teams that are registered at the end of the period and not dissolved."),
    /** How records were kept (民政部令第67号 Art. 11, 13, 18). */
    RECORDING_WORK(
            "Every record of services in the period, whether it counts or not, by whether it was recorded within 10 working days,"
                    + " and what became of it since.");

    private final String inWords;

    Definition(String inWords) {
        this.inWords = inWords;
    }

    /** The definition, for people. */
    public String inWords() {
        return inWords;
    }
}
