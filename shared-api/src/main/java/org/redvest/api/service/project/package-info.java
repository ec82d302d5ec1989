/** 项目: what commands and events about projects of service have in common. */
@NullMarked
package org.redvest.api.service.project;

import org.jspecify.annotations.NullMarked;
