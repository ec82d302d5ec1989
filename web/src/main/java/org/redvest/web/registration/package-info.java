/** What an office does about a registration that is in effect: ban, lift the ban, erase. */
@NullMarked
package org.redvest.web.registration;

import org.jspecify.annotations.NullMarked;
