#!/usr/bin/env python3
"""Starts containers on a Docker engine, and Traefik beside it, and writes down what Traefik makes of them.

    traefik.py PLAN ANSWERS

PLAN is JSON: `networks` by name, `containers` with name, labels, mode, networks and ports, and the
command that starts `traefik`, whose API answers at the port `api`. ANSWERS is `rawdata`, as its API
says it, and `addresses`: of whom, and on which network, each is. Runs inside engine.sh.
"""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request

SECONDS = 120


def docker(*words):
    return subprocess.run(["docker", *words], check=True, capture_output=True, text=True).stdout.strip()


def start(container):
    words = ["run", "--detach", "--name", container["name"], "--network", container["mode"]]
    for key, value in container["labels"].items():
        words += ["--label", f"{key}={value}"]
    for port in container["ports"]:
        words += ["--expose", str(port)]
    docker(*words, "busybox:local", "sleep", "1000000")
    for network in container["networks"]:
        if network != container["mode"]:
            docker("network", "connect", network, container["name"])


def addresses(container):
    networks = json.loads(docker("inspect", "--format", "{{json .NetworkSettings.Networks}}", container["name"]))
    return {each["IPAddress"]: [container["id"], name] for name, each in networks.items() if each["IPAddress"]}


def rawdata(port):
    """Returns what Traefik has made once it has heard of the engine's containers."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/rawdata") as answer:
                found = json.load(answer)
            if any(name.endswith("@docker") for name in found.get("routers", {})):
                return found
        except (urllib.error.URLError, ConnectionError, ValueError):
            pass
        time.sleep(0.2)
    sys.exit("Traefik makes nothing of the engine's containers")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    for network in plan["networks"]:
        docker("network", "create", network)
    known = {}
    for container in sorted(plan["containers"], key=lambda each: each["mode"].startswith("container:")):
        start(container)
        known.update(addresses(container))
    traefik = subprocess.Popen(plan["traefik"])
    try:
        answers = {"rawdata": rawdata(plan["api"]), "addresses": known}
    finally:
        traefik.kill()
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(answers, file)


main()
