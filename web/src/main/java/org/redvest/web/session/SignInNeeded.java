package org.redvest.web.session;

/** The page is for somebody, and nobody is signed in, or their session has ended. */
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody is signed in, or no longer. */
    public SignInNeeded() {
        super("Nobody is signed in");
    }
}
