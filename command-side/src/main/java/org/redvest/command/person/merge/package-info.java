/** Further documents of a person, two numbers that are one person's, and objections (异议) because of that. */
@NullMarked
package org.redvest.command.person.merge;

import org.jspecify.annotations.NullMarked;
