#!/usr/bin/env python3
"""Starts stacks on a Docker engine and tries who can open a connection to whom.

    try.py PLAN ANSWERS

PLAN is JSON: which docker commands start each stack, and who listens where in it. ANSWERS is what
came of it: refusals, addresses, names, and every connection that was answered, with who answered.
Nothing is expected here. Needs root and runs inside engine.sh.

Listeners are sockets of this program in the network namespaces of the containers, and so are those
that open connections: for the kernel and the engine they are the container's. Names are asked for
by the machine's C library with the container's own files.
"""

import concurrent.futures
import ctypes
import errno
import json
import os
import resource
import selectors
import signal
import socket
import struct
import subprocess
import sys
import time

NET, MOUNT = 0x40000000, 0x00020000
libc = ctypes.CDLL(None, use_errno=True)
THREADS = 4
# how many ask at once, how many questions each, and how long one waits while nothing is heard
ASKING, AT_ONCE, PATIENCE = 32, 1500, 2.5
MACHINE = {"lan4": "192.168.1.5", "lan6": "fd00:1::5", "loopback4": "127.0.0.1",
           "loopback6": "::1", "bridge": "172.17.0.1"}
OUTSIDE = {"lan": "192.168.1.20", "internet": "203.0.113.1", "router": "203.0.113.2"}


def enter(path, kind):
    handle = os.open(path, os.O_RDONLY)
    try:
        if libc.setns(handle, kind) != 0:
            raise OSError(ctypes.get_errno(), f"cannot enter {path}")
    finally:
        os.close(handle)


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, (done.stdout if done.returncode == 0 else done.stderr).strip()


def start(stack):
    """Returns what the engine refused: the command's subject to its words."""
    refused = {}
    for step in stack["steps"]:
        missing = [need for need in step["needs"] if need in refused]
        if missing:
            refused.setdefault(step["subject"], "needs " + missing[0])
            continue
        code, words = run(step["command"])
        if code != 0:
            refused[step["subject"]] = words
            if step["container"]:
                run(["docker", "rm", "-f", step["subject"]])
    return refused


def inspect(kind, names):
    return json.loads(run(["docker", kind, "inspect", *names])[1]) if names else []


def listen(port, protocol):
    kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
    made = socket.socket(socket.AF_INET6, kind)
    made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if protocol == "udp":
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
    made.bind(("::", port))
    if protocol == "tcp":
        made.listen(256)
    made.setblocking(False)
    return made


def serve(listeners):
    """Answers everyone with the listener's name and the address the question came from."""
    waiting = selectors.EpollSelector()
    for made, name in listeners:
        waiting.register(made, selectors.EVENT_READ, name)
    while True:
        for key, _ in waiting.select():
            try:
                if key.fileobj.type == socket.SOCK_STREAM:
                    other, address = key.fileobj.accept()
                    with other:
                        other.send(f"{key.data} {address[0]}\n".encode())
                else:
                    # answered from the address it was sent to, as a server with one socket for
                    # each address does
                    _, extra, _, address = key.fileobj.recvmsg(64, 256)
                    to = [struct.unpack("16sI", data)[0] for level, kind, data in extra
                          if kind == socket.IPV6_PKTINFO]
                    answer = f"{key.data} {address[0]}\n".encode()
                    key.fileobj.sendmsg([answer], [(socket.IPPROTO_IPV6, socket.IPV6_PKTINFO,
                                                    struct.pack("16sI", to[0], 0))], 0, address)
            except OSError:
                # who asked has gone, which it will notice itself
                pass


def resolve(names):
    def addresses(name):
        try:
            return sorted({found[4][0] for found in
                           socket.getaddrinfo(name, None, socket.AF_INET, socket.SOCK_STREAM)})
        except socket.gaierror:
            return []
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        return dict(zip(names, threads.map(addresses, names)))


def ask(questions):
    """Returns those of (address, port, protocol) that were answered, with the answer's words."""
    waiting = selectors.EpollSelector()
    answers = []
    for address, port, protocol in questions:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
        asking = socket.socket(family, kind | socket.SOCK_NONBLOCK)
        code = asking.connect_ex((address, port))
        if code not in (0, errno.EINPROGRESS):
            asking.close()
            continue
        if protocol == "udp":
            try:
                asking.send(b"?")
            except OSError:
                asking.close()
                continue
        waiting.register(asking, selectors.EVENT_READ, (address, port, protocol))
    while waiting.get_map():
        ready = waiting.select(PATIENCE)
        if not ready:
            break
        for key, _ in ready:
            try:
                words = key.fileobj.recv(256).decode().split()
                if words:
                    answers.append([*key.data, *words])
            except OSError:
                # refused, or no way there
                pass
            waiting.unregister(key.fileobj)
            key.fileobj.close()
    for key in list(waiting.get_map().values()):
        key.fileobj.close()
    return answers


def asker(into, who, process, network, names, questions):
    """Runs in a process of its own, which enters the namespaces."""
    "".encode("idna")
    with open(into, "w") as answers:
        enter(network, NET)
        resolved = {}
        if process:
            enter(f"/proc/{process}/ns/mnt", MOUNT)
            resolved = resolve(names)
        answered = []
        for begin in range(0, len(questions), AT_ONCE):
            answered += ask(questions[begin:begin + AT_ONCE])
        json.dump({"from": who, "names": resolved, "answers": answered,
                   "asked": len(questions)}, answers)


def collect(stacks):
    """Adds to each stack where its containers run, its addresses and its published ports."""
    for stack in stacks:
        running = [name for name in stack["containers"] if name not in stack["refused"]]
        stack["running"] = {}
        stack["places"] = []
        stack["published"] = []
        for found in inspect("container", running):
            name = found["Name"][1:]
            stack["running"][name] = found["State"]["Pid"]
            for network, joined in found["NetworkSettings"]["Networks"].items():
                for key in ("IPAddress", "GlobalIPv6Address"):
                    if joined[key]:
                        stack["places"].append({"address": joined[key], "network": network,
                                                "container": name})
            for target, ports in (found["NetworkSettings"]["Ports"] or {}).items():
                for port in ports or []:
                    stack["published"].append({"container": name, "target": target,
                                               "port": int(port["HostPort"])})
        for found in inspect("network", stack["networks"]):
            bridge = found["Options"].get("com.docker.network.bridge.name", "br-" + found["Id"][:12])
            for interface in json.loads(run(["ip", "-json", "address", "show", bridge])[1]):
                for address in interface["addr_info"]:
                    if address["scope"] == "global":
                        stack["places"].append({"address": address["local"], "container": "",
                                                "network": found["Name"]})


def questions(stack):
    addresses = dict.fromkeys([place["address"] for place in stack["places"]])
    addresses.update(dict.fromkeys([*MACHINE.values(), *OUTSIDE.values()]))
    ports = {(each["port"], each["protocol"]) for each in stack["ports"]}
    ports |= {(each["port"], each["target"].split("/")[1]) for each in stack["published"]}
    return [(address, *port) for address in addresses for port in sorted(ports)]


def main(plan, into):
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    for wide in ("/proc/sys/net/ipv4/neigh/default/gc_thresh3", "/proc/sys/net/core/somaxconn"):
        if os.path.exists(wide):
            with open(wide, "w") as out:
                out.write("8192")
    with open(plan) as given:
        stacks = json.load(given)["stacks"]
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(THREADS) as threads:
        for stack, refused in zip(stacks, threads.map(start, stacks)):
            stack["refused"] = refused
    collect(stacks)
    print(f"started {sum(len(s['running']) for s in stacks)} containers of {len(stacks)} stacks"
          f" in {time.monotonic() - began:.0f} s", file=sys.stderr)

    home = f"/proc/{os.getpid()}/ns/net"
    here = os.open(home, os.O_RDONLY)
    listeners = []

    def open_in(network, each):
        enter(network, NET)
        try:
            listeners.append((listen(each["port"], each["protocol"]), each["name"]))
        finally:
            libc.setns(here, NET)

    for name in ("lan", "internet", "machine"):
        for protocol in ("tcp", "udp"):
            network = home if name == "machine" else f"/run/netns/{name}"
            open_in(network, {"port": 7, "protocol": protocol, "name": name})
    for stack in stacks:
        for each in stack["listeners"]:
            if each["of"] not in stack["running"]:
                continue
            if each["container"] == "":
                open_in(home, each)
            else:
                open_in(f"/proc/{stack['running'][each['container']]}/ns/net", each)
    server = os.fork()
    if server == 0:
        serve(listeners)
    for made, _ in listeners:
        made.close()

    jobs = []
    for stack in stacks:
        asked = questions(stack)
        stack["asked"] = []
        who = [(name, process, f"/proc/{process}/ns/net")
               for name, process in stack["running"].items()]
        who += [("@machine", 0, home), ("@lan", 0, "/run/netns/lan"),
                ("@internet", 0, "/run/netns/internet")]
        for name, process, network in who:
            # what somebody outside has at its own addresses is nobody's business
            own = [OUTSIDE[name[1:]], MACHINE["loopback4"], MACHINE["loopback6"]] \
                if name in ("@lan", "@internet") else []
            jobs.append((stack, name, process, network,
                         [question for question in asked if question[0] not in own]))
    began = time.monotonic()
    running, failed = {}, False
    while jobs or running:
        while jobs and len(running) < ASKING:
            stack, who, process, network, asked = jobs.pop()
            file = f"/run/asked-{len(jobs)}.json"
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    asker(file, who, process, network, stack["names"], asked)
                    code = 0
                finally:
                    sys.stderr.flush()
                    os._exit(code)
            running[child] = (stack, file)
        child, code = os.wait()
        if child == server:
            sys.exit("who listens has died")
        stack, file = running.pop(child)
        if code != 0:
            sys.exit("somebody who asks has died")
        with open(file) as found:
            stack["asked"].append(json.load(found))
    os.kill(server, signal.SIGKILL)
    print(f"asked {sum(a['asked'] for s in stacks for a in s['asked'])} questions"
          f" in {time.monotonic() - began:.0f} s", file=sys.stderr)
    with open(into, "w") as out:
        json.dump({"stacks": [{key: stack[key] for key in
                               ("name", "refused", "places", "published", "asked")}
                              for stack in stacks],
                   "machine": MACHINE, "outside": OUTSIDE}, out, indent=1)


main(*sys.argv[1:])
