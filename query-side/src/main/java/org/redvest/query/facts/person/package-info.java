/** What is known of registered persons, whichever question asks: their numbers, what became of them, what they agreed to. */
@NullMarked
package org.redvest.query.facts.person;

import org.jspecify.annotations.NullMarked;
