package org.redvest.web.page;

/** The page is a volunteer's, and whoever is signed in has no number as one. */
final class NoVolunteer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoVolunteer() {
        super("Their token names no volunteer");
    }
}
