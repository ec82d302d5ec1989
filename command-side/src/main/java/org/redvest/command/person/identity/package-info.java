/** Who somebody is: the claim on a document, and codes that prove a phone. */
@NullMarked
package org.redvest.command.person.identity;

import org.jspecify.annotations.NullMarked;
