/** What can be asked of erasure. */
@NullMarked
package org.redvest.api.person.erasure.command;

import org.jspecify.annotations.NullMarked;
