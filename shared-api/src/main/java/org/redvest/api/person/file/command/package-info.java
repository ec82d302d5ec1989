/** What can be asked about personal files. */
@NullMarked
package org.redvest.api.person.file.command;

import org.jspecify.annotations.NullMarked;
