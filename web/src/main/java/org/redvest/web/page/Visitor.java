package org.redvest.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;

/**
 * A page's parameter: of type {@link SignedIn}, who is signed in; of type {@link VolunteerId}, under which number they volunteer. Where
 * nobody is signed in, they are sent to sign in and back; where they have no number, to the page that says how to come by one.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Visitor {}
