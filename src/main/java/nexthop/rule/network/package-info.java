/** Rules about what lies between the servers and an application: DNS records, firewalls, static routes. */
@NullMarked
package nexthop.rule.network;

import org.jspecify.annotations.NullMarked;
