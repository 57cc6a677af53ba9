#!/bin/sh
# Builds the Traefik of module.txt, without what the tests do not ask it for: the providers of
# Kubernetes, Consul, Nomad, ECS and key-value stores, and the names of DNS services for certificates.
# These would take more than twice as long as all the rest, and some of what they need is not served.
# What is asked is Traefik's own, unchanged: files, labels, rules, middlewares, services, the API.
#
#   src/test/traefik/build.sh FOLDER    builds FOLDER/traefik
set -eu

folder=$(cd -P -- "$1" && pwd) here=$(cd -P -- "$(dirname -- "$0")" && pwd)
module=$(cat "$here/module.txt")
source=$folder/source
mkdir "$source"
cp -R "$(cd / && go mod download -json "$module" | sed -n 's/^.*"Dir": "\(.*\)".*$/\1/p')/." "$source"
chmod -R u+w "$source"
cd "$source"

# a provider that is there for Traefik's settings to name, and provides nothing
leave_out() { # FOLDER PACKAGE FIELDS
  rm -rf "pkg/provider/$1"
  mkdir -p "pkg/provider/$1"
  cat >"pkg/provider/$1/left_out.go" <<EOF
package $2

import (
	"github.com/traefik/traefik/v3/pkg/config/dynamic"
	"github.com/traefik/traefik/v3/pkg/safe"
)

const ProviderName = "$2"

type Provider struct{ $3 }

func (*Provider) Init() error { return nil }

func (*Provider) Provide(chan<- dynamic.Message, *safe.Pool) error { return nil }

func (*Provider) FillExtensionBuilderRegistry(any) {}

type ProviderBuilder struct{}

func (*ProviderBuilder) BuildProviders() []*Provider { return nil }

type Entrypoint struct {
	Address        string
	HasHTTPTLSConf bool
}
EOF
}

rm -rf pkg/provider/kubernetes pkg/provider/kv
for name in consulcatalog nomad ecs kv/consul kv/etcd kv/redis kv/zk; do
  leave_out "$name" "${name#kv/}" ''
done
leave_out kubernetes/crd crd ''
leave_out kubernetes/knative knative ''
leave_out kubernetes/ingress ingress 'DefaultRuleSyntax string'
leave_out kubernetes/ingress-nginx ingressnginx \
  'NonTLSEntryPoints []string; WatchNamespace, WatchNamespaceSelector string'
leave_out kubernetes/gateway gateway 'EntryPoints map[string]Entrypoint'

cat >pkg/types/k8sdetector.go <<'EOF'
package types

import (
	"context"

	"go.opentelemetry.io/otel/sdk/resource"
)

type K8sAttributesDetector struct{}

func (K8sAttributesDetector) Detect(context.Context) (*resource.Resource, error) {
	return resource.Empty(), nil
}
EOF

mkdir pkg/provider/acme/dns
cat >pkg/provider/acme/dns/left_out.go <<'EOF'
package dns

import (
	"errors"

	"github.com/go-acme/lego/v5/challenge"
)

func NewDNSChallengeProviderByName(string) (challenge.Provider, error) {
	return nil, errors.New("left out")
}
EOF
sed -i 's|"github.com/go-acme/lego/v5/providers/dns"|"github.com/traefik/traefik/v3/pkg/provider/acme/dns"|' \
  pkg/provider/acme/provider.go

# a module of its own in Traefik's repository, so it is no part of what is served
mkdir -p pkg/config/dynamic/ext
cat >pkg/config/dynamic/ext/ext.go <<'EOF'
package ext

type HTTP struct{}

func (*HTTP) DeepCopyInto(*HTTP) {}

type Router struct{}

func (*Router) DeepCopyInto(*Router) {}
EOF
echo 'module github.com/traefik/traefik/dynamic/ext' >pkg/config/dynamic/ext/go.mod

# the newest that is served
go mod edit -replace \
  github.com/abbot/go-http-auth=github.com/containous/go-http-auth@v0.4.1-0.20200324110947-a37a7636d23e

go build -mod=mod -trimpath \
  -ldflags="-s -w -X github.com/traefik/traefik/v3/pkg/version.Version=${module#*@v}" \
  -o "$folder/traefik" ./cmd/traefik
cd "$folder"
rm -rf "$source"
