/** What is asked about certificates. */
@NullMarked
package org.redvest.api.honour.certificate.query;

import org.jspecify.annotations.NullMarked;
