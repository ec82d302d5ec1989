package org.redvest.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redvest.api.Problem;

/**
 * The problems with which an operation may refuse; they become part of the API description. An annotation that carries it adds
 * its problems to those of the operation.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** The problems, beside those that every operation shares. */
    Problem[] value();
}
