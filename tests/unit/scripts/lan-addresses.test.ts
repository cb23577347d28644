import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { lanAddresses } from '../../../.scripts/lan-addresses.mjs';

const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '02:00:00:00:00:01',
  cidr: `${address}/24`,
});

const ipv6: NetworkInterfaceInfo = {
  address: 'fe80::1',
  internal: false,
  family: 'IPv6',
  netmask: 'ffff:ffff:ffff:ffff::',
  mac: '02:00:00:00:00:01',
  cidr: 'fe80::1/64',
  scopeid: 2,
};

test('leaves out what no phone can reach', () => {
  expect(
    lanAddresses({ lo: [ipv4('127.0.0.1', true)], eth0: [ipv6, ipv4('169.254.3.4')], wlan0: [ipv4('192.168.1.20')] }),
  ).toEqual(['192.168.1.20']);
});

test('puts the local network before public addresses, and both before containers’ bridges', () => {
  expect(
    lanAddresses({
      docker0: [ipv4('172.17.0.1')],
      eth1: [ipv4('203.0.113.7')],
      eth0: [ipv4('10.1.2.3')],
      wlan0: [ipv4('172.20.10.2')],
    }),
  ).toEqual(['10.1.2.3', '172.20.10.2', '203.0.113.7', '172.17.0.1']);
});

test('finds nothing on a machine that is in no network', () => {
  expect(lanAddresses({ lo: [ipv4('127.0.0.1', true)] })).toEqual([]);
});
