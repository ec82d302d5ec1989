package org.redvest.query.platform.projecting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which other rooms' answers a room tells as part of its own. As with {@link Reads}, a test holds the sources to it, and where one of
 * them is set aside, whoever tells what it answers refuses too. Whose reach a question has is no part of its answer.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

    /** Names of rooms: of packages, without that of the query side. */
    String[] value();
}
