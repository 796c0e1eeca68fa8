package dsn

import (
	"net/netip"
	"strings"
)

// Where says how far away a host is.
type Where uint8

// The places, from the nearest to the farthest. What is on the machine itself, nobody on the way reads.
const (
	Here    Where = iota // the machine itself: localhost, a socket, a proxy that runs beside the program, the metadata of a cloud
	Near                 // a name of a cluster, of a compose file or of a house, or an address that is not routed; and what stands for a name
	Unknown              // nothing is known of it
	Far                  // any other
)

// Place returns where a host is, with a port or without one.
func Place(host string) Where {
	host = strings.ToLower(strings.TrimSuffix(withoutPort(strings.TrimSpace(host)), "."))
	switch {
	case strings.HasPrefix(host, "/"), strings.HasPrefix(host, "@"), strings.HasPrefix(host, "."): // a socket
		return Here
	case names[host]:
		return Here
	case isBelow(host, "localhost"):
		return Here
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		return placeIP(ip)
	}
	for _, domain := range domains {
		if isBelow(host, domain) {
			return Near
		}
	}
	switch {
	case strings.Contains(host, Hole), strings.ContainsAny(host, "<>{}$%"): // a hole, or a sign for one
		return Unknown
	case !strings.Contains(host, "."):
		return Near
	}
	return Far
}

// names are those of the machine itself, and of the metadata of a cloud, which answers on the machine.
var names = map[string]bool{
	"": true, "localhost": true, "localhost.localdomain": true, "ip6-localhost": true, "host.docker.internal": true,
	"host.containers.internal": true, "gateway.docker.internal": true, "docker.for.mac.localhost": true,
	"metadata.google.internal": true, "metadata": true,
}

// domains are those of clusters and houses, and those that name no machine. Hosts below example.com and its like stand in documentation, and
// in programs for one that the writer does not tell.
var domains = []string{
	"local", "internal", "lan", "home", "home.arpa", "intranet", "corp", "svc", "consul", "localdomain", "private",
	"test", "example", "invalid",
}

// isBelow reports whether a host is a domain or in it.
func isBelow(host, domain string) bool {
	return host == domain || strings.HasSuffix(host, "."+domain)
}

// placeIP returns where an address is.
func placeIP(ip netip.Addr) Where {
	ip = ip.Unmap()
	switch {
	case ip.IsLoopback(), ip.IsUnspecified(), ip.IsLinkLocalUnicast(), ip == netip.MustParseAddr("fd00:ec2::254"):
		return Here
	case ip.IsPrivate():
		return Near
	}
	return Far
}
