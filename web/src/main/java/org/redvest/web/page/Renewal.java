package org.redvest.web.page;

import jakarta.servlet.http.HttpServletResponse;

/** A page of long work that goes on asks for itself again, without scripts. */
public final class Renewal {

    private static final String SECONDS = "2";

    private Renewal() {}

    /** Has the page that is answered asked for again soon. */
    public static void soon(HttpServletResponse response) {
        response.setHeader("Refresh", SECONDS);
    }
}
