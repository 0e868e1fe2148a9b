/** The JSON API of Planwise, the demo product: accounts, projects, tasks, invitations and upgrades, kept in memory. */
@NullMarked
package io.sojourn.local.demo.planwise;

import org.jspecify.annotations.NullMarked;
