/** What is asked of certificates. */
@NullMarked
package org.redvest.api.honour.certificate.command;

import org.jspecify.annotations.NullMarked;
